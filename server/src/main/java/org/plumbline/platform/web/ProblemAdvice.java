package org.plumbline.platform.web;

import java.sql.SQLException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.graph.GraphAway;
import org.plumbline.platform.json.Json;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// The one place where what was thrown becomes a problem document.
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /// The SQLSTATE of a full disk.
    private static final String DISK_FULL = "53100";

    /// The beginning of the SQLSTATEs of a server that was told to stop, crashed, or is still starting.
    private static final String SHUT_DOWN = "57P0";

    private final Challenge challenge;

    ProblemAdvice(Challenge challenge) {
        this.challenge = challenge;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        var headers = new HttpHeaders();
        refused.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return body(refused.category().status(), headers, ProblemBody.of(refused.category(), refused.issues()));
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<byte[]> databaseAway(RuntimeException away) {
        var cause = NestedExceptionUtils.getMostSpecificCause(away);
        LOG.warn("PostgreSQL is away: {}", cause.getMessage());
        var issue = cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                ? new Issue(
                        "",
                        "disk_full",
                        "The disk of PostgreSQL is full, and nothing of this request was stored."
                                + " Free some space and send it again.")
                : new Issue("", "database_away", "PostgreSQL does not answer. Send the request again.");
        return answer(ProblemCategory.UNAVAILABLE, List.of(issue));
    }

    /// A commit or a rollback that did not get through, or a commit that PostgreSQL refused.
    @ExceptionHandler
    ResponseEntity<byte[]> notCommitted(TransactionSystemException failure) {
        boolean refused = failure.getMostSpecificCause() instanceof SQLException sql && isAnswer(sql.getSQLState());
        return refused ? anythingElse(failure) : databaseAway(failure);
    }

    /// A connection that is gone has a state of its own, or none at all when the pool took it away.
    private static boolean isAnswer(@Nullable String state) {
        return state != null && !PSQLState.isConnectionError(state) && !state.startsWith(SHUT_DOWN);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> graphAway(GraphAway away) {
        LOG.warn("Neo4j is away: {}", away.getMessage());
        return answer(
                ProblemCategory.UNAVAILABLE,
                List.of(new Issue("", "graph_away", "Neo4j does not answer. Send the request again.")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> anythingElse(Exception unexpected) {
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().value() < 500) {
            int status = known.getStatusCode().value();
            return body(
                    status,
                    known.getHeaders(),
                    ProblemBody.of(status, known.getBody().getDetail()));
        }
        LOG.error("A request failed", unexpected);
        return body(500, HttpHeaders.EMPTY, ProblemBody.of(500, null));
    }

    /// Tomcat cannot decode the query, or the firewall does not let a parameter or a header through.
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<byte[]> unreadable(RuntimeException unreadable) {
        return answer(
                ProblemCategory.MALFORMED,
                List.of(new Issue("", "request", "The query or a header of this request cannot be read.")));
    }

    private ResponseEntity<byte[]> answer(ProblemCategory category, List<Issue> issues) {
        return body(category.status(), HttpHeaders.EMPTY, ProblemBody.of(category, issues));
    }

    private ResponseEntity<byte[]> body(int status, HttpHeaders headers, ProblemBody problem) {
        var response = ResponseEntity.status(HttpStatusCode.valueOf(status))
                .headers(headers)
                .contentType(MediaType.parseMediaType("application/problem+json"));
        if (status == 401) {
            response.header("WWW-Authenticate", challenge.now());
        }
        return response.body(Json.MAPPER.writeValueAsBytes(problem));
    }
}
