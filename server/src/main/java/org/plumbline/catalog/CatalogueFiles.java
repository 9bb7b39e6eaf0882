package org.plumbline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

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
                    .forEach(line -> exercises.add(exercise(line)));
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

    private static Exercise exercise(JsonNode line) {
        return new Exercise(
                new ExerciseId(UUID.fromString(text(line, "id"))),
                text(line, "name"),
                texts(line, "aliases"),
                text(line, "pattern"),
                texts(line, "also_patterns"),
                texts(line, "primary_muscles"),
                texts(line, "secondary_muscles"),
                texts(line, "equipment"),
                texts(line, "joints"),
                texts(line, "joint_actions"),
                Laterality.valueOf(text(line, "laterality").toUpperCase(Locale.ROOT)),
                text(line, "modality"),
                MeasuredAs.valueOf(text(line, "measured_as").toUpperCase(Locale.ROOT)),
                decimal(line, "bodyweight_share"),
                line.has("variation_of") ? new ExerciseId(UUID.fromString(text(line, "variation_of"))) : null);
    }

    private static String text(JsonNode line, String field) {
        return line.required(field).stringValue();
    }

    private static @Nullable BigDecimal decimal(JsonNode line, String field) {
        JsonNode value = line.get(field);
        return value == null ? null : value.decimalValue();
    }

    private static List<String> texts(JsonNode line, String field) {
        var result = new ArrayList<String>();
        line.path(field).forEach(item -> result.add(item.stringValue()));
        return result;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
