package org.plumbline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.plumbline.platform.json.Json;

/// Reads the catalogue from its data files: the vocabulary, the abbreviations, and one file of exercises per family of
/// movement patterns, one exercise per line.
final class CatalogueFiles {
    private static final String FOLDER = "/catalog/";

    private final MessageDigest digest = sha256();

    private CatalogueFiles() {}

    static Catalogue read() {
        return new CatalogueFiles().readAll();
    }

    private Catalogue readAll() {
        Vocabulary vocabulary = Vocabulary.from(Json.parse(text("vocabulary.json")));
        Abbreviations abbreviations = Abbreviations.from(Json.parse(text("abbreviations.json")));
        var exercises = new ArrayList<Exercise>();
        for (String family : vocabulary.patternFamilies().keySet()) {
            text("exercises/" + family + ".jsonl")
                    .lines()
                    .map(Json::parse)
                    .forEach(line -> exercises.add(ExerciseJson.line(line)));
        }
        return Catalogue.of(vocabulary, abbreviations, exercises, HexFormat.of().formatHex(digest.digest()));
    }

    private String text(String file) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no catalogue file " + file);
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
