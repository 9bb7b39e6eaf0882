package org.plumbline.platform;

/// One thing that is wrong: where (a JSON pointer, or empty for the whole), which rule, and what a person can do.
public record Issue(String path, String code, String message) {}
