package org.plumbline.exchange;

/// One part of the export: its name in the document, whether it is a list, and the query whose one column, `row`, is
/// each of its rows as JSON.
///
/// An export reads what is stored rather than what an API shows: whole rows, so that nothing that a module adds is
/// forgotten here, without the owner, who is the same everywhere.
record ExportSection(String name, boolean list, String sql) {}
