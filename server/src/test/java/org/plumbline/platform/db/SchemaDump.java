package org.plumbline.platform.db;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema as text, from the catalogs: what a person reviews when a migration changes it.
public final class SchemaDump {
    private static final List<String> SECTIONS = List.of("""
            SELECT 'table ' || c.relname || CASE WHEN c.relforcerowsecurity THEN ' (row security forced)' ELSE '' END,
              string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || CASE WHEN a.attgenerated = 's' THEN ' generated ' || pg_get_expr(d.adbin, d.adrelid)
                        WHEN d.adbin IS NOT NULL THEN ' default ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END,
                E'\\n' ORDER BY a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history'
            GROUP BY c.oid, c.relname, c.relforcerowsecurity ORDER BY c.relname
            """, """
            SELECT 'constraints of ' || conrelid::regclass,
              string_agg('  ' || conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname)
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
              AND conrelid <> 'flyway_schema_history'::regclass GROUP BY conrelid ORDER BY 1
            """, """
            SELECT 'indexes of ' || tablename, string_agg('  ' || indexdef, E'\\n' ORDER BY indexname)
            FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
            GROUP BY tablename ORDER BY 1
            """, """
            SELECT 'policies of ' || tablename, string_agg('  ' || policyname || ' ' || cmd || ' to ' || roles::text
              || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, ''), E'\\n' ORDER BY policyname)
            FROM pg_policies WHERE schemaname = 'public' GROUP BY tablename ORDER BY 1
            """, """
            SELECT 'view ' || c.relname || coalesce(' ' || c.reloptions::text, ''), pg_get_viewdef(c.oid, true)
            FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace ORDER BY 1
            """, """
            SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            ORDER BY proname, oid::regprocedure::text
            """, """
            SELECT 'rights on ' || c.relname, string_agg('  ' || x.acl, E'\\n' ORDER BY x.acl) FROM (
              SELECT oid, unnest(relacl)::text FROM pg_class UNION ALL
              SELECT attrelid, attname || ' ' || unnest(attacl)::text FROM pg_attribute
            ) AS x (oid, acl) JOIN pg_class c ON c.oid = x.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
              AND c.relname <> 'flyway_schema_history' GROUP BY c.relname ORDER BY 1
            """, """
            SELECT 'rights on ' || p.oid::regprocedure, coalesce('  ' || p.proacl::text, '  everybody')
            FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace ORDER BY 1
            """, """
            SELECT 'comment on ' || o.relname || coalesce('.' || a.attname, ''), '  ' || d.description
            FROM pg_description d JOIN pg_class o ON o.oid = d.objoid AND d.classoid = 'pg_class'::regclass
            LEFT JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = d.objsubid AND d.objsubid > 0
            WHERE o.relnamespace = 'public'::regnamespace ORDER BY 1
            """);

    private SchemaDump() {}

    public static String of(JdbcClient owner) {
        var text = new ArrayList<String>();
        for (String section : SECTIONS) {
            owner.sql(section)
                    .query((row, _) ->
                            row.getString(1) + "\n" + row.getString(2).stripTrailing() + "\n")
                    .list()
                    .forEach(text::add);
        }
        return String.join("\n", text);
    }
}
