package org.plumbline.catalog;

import java.util.List;

/// What became of a file of exercises.
///
/// @param exercises how many are new
/// @param duplicates how many the catalogue knew by name already, or the file named twice
public record ExerciseImport(int exercises, int duplicates, List<RowError> errors) {
    public ExerciseImport {
        errors = List.copyOf(errors);
    }

    /// @param row the first entry is 1
    public record RowError(int row, String code, String message) {}
}
