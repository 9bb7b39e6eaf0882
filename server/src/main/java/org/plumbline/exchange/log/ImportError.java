package org.plumbline.exchange.log;

/// Something in a file that could not be taken as it stands.
///
/// @param row the line of the file on which the row begins; the header is line 1
/// @param code a fixed word for programs
/// @param message a sentence for people, with the offending value; says so when the row was kept all the same
public record ImportError(int row, String code, String message) {}
