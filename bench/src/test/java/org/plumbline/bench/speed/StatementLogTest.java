package org.plumbline.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTest {
    private static final String LOG = """
            plumbline-app|LOG:  execute <unnamed>: BEGIN
            plumbline-app|LOG:  execute S_3: UPDATE workouts SET name = $2
            \t  WHERE user_id = $1 AND name <> $2
            plumbline-app|DETAIL:  Parameters: $1 = '0190aaaa-0000-7000-8000-000000000001', $2 = 'it''s, $9 = ''x'''
            plumbline-worker|LOG:  execute S_1: SELECT 'of somebody else'
            plumbline-app|LOG:  execute S_4: INSERT INTO sets VALUES ($1, $2)
            plumbline-app|DETAIL:  Parameters: $1 = NULL, $2 = '{1,2}'
            plumbline-app|LOG:  statement: SELECT 1
            plumbline-app|LOG:  execute <unnamed>:\s
            plumbline-app|LOG:  execute S_2: COMMIT
            """;

    @Test
    void a_statement_has_its_parameters_in_the_order_of_its_question_marks() {
        var update = StatementLog.read(LOG, "plumbline-app").getFirst();

        assertThat(update.sql()).isEqualTo("UPDATE workouts SET name = ?\n  WHERE user_id = ? AND name <> ?");
        assertThat(update.parameters())
                .containsExactly("it's, $9 = 'x'", "0190aaaa-0000-7000-8000-000000000001", "it's, $9 = 'x'");
    }

    @Test
    void what_others_sent_and_where_transactions_begin_and_end_is_left_out() {
        var statements = StatementLog.read(LOG, "plumbline-app");

        assertThat(statements)
                .extracting(SentStatement::sql)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("UPDATE"),
                        second -> assertThat(second).isEqualTo("INSERT INTO sets VALUES (?, ?)"),
                        third -> assertThat(third).isEqualTo("SELECT 1"));
        assertThat(statements.get(1).parameters()).containsExactly(null, "{1,2}");
        assertThat(statements.get(2).parameters()).isEmpty();
    }
}
