package org.plumbline.athlete;

/// The one address at which passkeys of this server work.
///
/// @param host what browsers bind a passkey to; never an address of numbers
/// @param origin scheme, host and port of its pages, such as `https://plumbline.example`
record PasskeySite(String host, String origin) {}
