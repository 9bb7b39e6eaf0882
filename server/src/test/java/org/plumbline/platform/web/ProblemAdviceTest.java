package org.plumbline.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class ProblemAdviceTest {
    private static final ProblemAdvice ADVICE =
            new ProblemAdvice(new Challenge(new PublicUrl(new StandardEnvironment())));

    @Test
    void aFullDiskIsCalledByItsName() {
        var full = new DataAccessResourceFailureException(
                "SQL [INSERT …]", new SQLException("could not extend file: No space left on device", "53100"));

        assertThat(answerTo(full)).contains("disk_full", "Free some space").doesNotContain("INSERT");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAway() {
        var broken = new DataAccessResourceFailureException("SQL [INSERT …]", new SQLException("broken pipe", "08006"));

        assertThat(answerTo(broken)).contains("database_away").doesNotContain("INSERT");
    }

    @Test
    void aCommitThatPostgresRefusesIsNoAbsence() {
        var refused = new TransactionSystemException("commit", new SQLException("a deferred check", "P0001"));
        var cut = new TransactionSystemException("rollback", new SQLException("closed", "08003"));
        var taken = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        var shutDown = new TransactionSystemException("commit", new SQLException("shutting down", "57P01"));

        assertThat(ADVICE.notCommitted(refused).getStatusCode().value()).isEqualTo(500);
        assertThat(ADVICE.notCommitted(cut).getStatusCode().value()).isEqualTo(503);
        assertThat(ADVICE.notCommitted(taken).getStatusCode().value()).isEqualTo(503);
        assertThat(ADVICE.notCommitted(shutDown).getStatusCode().value()).isEqualTo(503);
    }

    private static String answerTo(RuntimeException failure) {
        var answer = ADVICE.databaseAway(failure);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        byte[] body = answer.getBody();
        return body == null ? "" : new String(body, UTF_8);
    }
}
