package org.plumbline.training;

import java.util.UUID;

/// The import that a workout came with.
///
/// @param fingerprint by which the same workout is recognised in another file, in hexadecimal
public record Origin(UUID importId, String fingerprint) {}
