package org.plumbline.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// One file of the web app, as it was when the server started.
///
/// @param encodings the same content packed, the smallest first, by the name of its packing
record WebFile(MediaType type, String caching, Content plain, Map<String, Content> encodings) {
    /// @param tag its ETag: another packing is another content
    record Content(ByteArrayResource bytes, String tag) {
        static Content of(Path file) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                return new Content(new ByteArrayResource(bytes), "\"" + digest(bytes) + "\"");
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " of the web app cannot be read", e);
            }
        }
    }

    /// The name of such a file has a digest of its content in it.
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";

    private static final Map<String, String> PACKED = packed();

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    /// @param path as it is asked for, such as `/assets/index-4f3a.js`
    static WebFile read(String path, Path file) {
        var encodings = new LinkedHashMap<String, Content>();
        PACKED.forEach((encoding, ending) -> {
            Path packed = file.resolveSibling(file.getFileName() + ending);
            if (Files.isRegularFile(packed)) {
                encodings.put(encoding, Content.of(packed));
            }
        });
        return new WebFile(type(path), path.startsWith("/assets/") ? FOR_GOOD : ASK_AGAIN, Content.of(file), encodings);
    }

    /// Whether a file is only another file packed.
    static boolean isPacked(Path file) {
        String name = file.getFileName().toString();
        return PACKED.values().stream()
                .anyMatch(ending -> name.endsWith(ending)
                        && Files.isRegularFile(
                                file.resolveSibling(name.substring(0, name.length() - ending.length()))));
    }

    /// @param accepted the header `Accept-Encoding`
    ResponseEntity<byte[]> answer(@Nullable String accepted) {
        var encoding = encodings.keySet().stream()
                .filter(name -> accepts(accepted, name))
                .findFirst();
        Content content = encoding.map(encodings::get).orElse(plain);
        var response = ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .eTag(content.tag());
        encoding.ifPresent(name -> response.header(HttpHeaders.CONTENT_ENCODING, name));
        return response.body(content.bytes().getByteArray());
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        for (String part : accepted.split(",", -1)) {
            String[] words = part.strip().split("\\s*;\\s*", -1);
            if (words[0].equalsIgnoreCase(encoding)) {
                return words.length == 1 || !words[1].matches("(?i)q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static MediaType type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return MediaType.parseMediaType(TYPES.getOrDefault(ending, "application/octet-stream"));
    }

    private static Map<String, String> packed() {
        var packed = new LinkedHashMap<String, String>();
        packed.put("br", ".br");
        packed.put("gzip", ".gz");
        return packed;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
