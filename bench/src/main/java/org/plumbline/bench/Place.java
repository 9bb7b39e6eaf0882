package org.plumbline.bench;

import java.nio.file.Path;

/// Where a trial works.
///
/// @param launcher the script `plumbline`, the door that people use
/// @param folder an empty folder of this trial, deleted after it
public record Place(Path launcher, Path folder) {}
