package org.plumbline.platform.stores;

/// Where both stores listen and who may come in. No role of PostgreSQL is a member of another.
///
/// @param owner owns the schema: migrations, backup and restore, never a request
/// @param app serves requests and is bound by row security
/// @param worker finds background work across athletes, without their contents
public record StoreAddresses(String jdbcUrl, Login owner, Login app, Login worker, String boltUri, Login neo4j) {}
