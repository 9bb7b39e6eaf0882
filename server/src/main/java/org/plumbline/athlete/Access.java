package org.plumbline.athlete;

/// That somebody asked for something by a tool.
///
/// @param client what the program says it is
/// @param status what it was answered, as HTTP says it
public record Access(String tool, String client, boolean dryRun, int status) {}
