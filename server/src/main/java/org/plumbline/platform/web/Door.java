package org.plumbline.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Json;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Carries out one call of the API inside the process: the same route, the same right, the same transaction and the
/// same answer as over HTTP, for a caller who is already known. It works while a request is answered, and only then.
@Component
public final class Door {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern VERSION = Pattern.compile("\"\\d{1,18}\"");

    private final ObjectProvider<DispatcherServlet> dispatcher;

    Door(ObjectProvider<DispatcherServlet> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// @param path with the query, as it stands in a request line
    /// @param key the `Idempotency-Key`
    /// @param asked what the key stands for, where that is not the body: what a person added in the middle of it is
    /// not there when it is sent again
    public record Call(
            String method,
            String path,
            @Nullable JsonNode body,
            @Nullable String key,
            @Nullable Long ifMatch,
            @Nullable JsonNode asked) {
        public Call(String method, String path, @Nullable JsonNode body, @Nullable String key, @Nullable Long ifMatch) {
            this(method, path, body, key, ifMatch, null);
        }

        /// The same, in answer to another one that said this.
        public Call askedBy(Call first) {
            return new Call(method, path, body, key, ifMatch, first.body());
        }

        public static Call get(String path) {
            return new Call("GET", path, null, null, null);
        }
    }

    /// @param type the media type of the body
    /// @param body null in JSON where there was none; text or bytes where it is not JSON
    /// @param version the `ETag`
    public record Outcome(
            int status,
            String type,
            JsonNode body,
            @Nullable Long version) {
        public boolean isSuccess() {
            return status < 300;
        }

        /// The answer to a call that never came to its route.
        public static Outcome of(Refused refused) {
            var problem = ProblemBody.of(refused.category(), refused.issues());
            return new Outcome(problem.status(), PROBLEM, Json.tree(problem), null);
        }
    }

    public Outcome carryOut(Caller caller, Call call) {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes outer)
                || outer.getResponse() == null) {
            throw new IllegalStateException("the door is open only while a request is answered");
        }
        var request = new InnerRequest(outer.getRequest(), caller, call);
        var response = new InnerResponse(outer.getResponse());
        try {
            dispatcher.getObject().service(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("a route failed without an answer", e);
        }
        byte[] body = response.body();
        String type = mediaType(response.getContentType());
        return new Outcome(response.getStatus(), type, read(type, body), version(response.getHeader("ETag")));
    }

    /// Without its parameters.
    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? JSON : contentType.split(";", 2)[0].strip();
    }

    private static JsonNode read(String type, byte[] body) {
        if (body.length == 0) {
            return NullNode.getInstance();
        }
        if (type.equals(JSON) || type.equals(PROBLEM)) {
            return Json.MAPPER.readTree(body);
        }
        return type.startsWith("text/")
                ? StringNode.valueOf(new String(body, StandardCharsets.UTF_8))
                : BinaryNode.valueOf(body);
    }

    /// The tag of a file is no version.
    private static @Nullable Long version(@Nullable String etag) {
        return etag == null || !VERSION.matcher(etag).matches() ? null : Long.valueOf(etag.replace("\"", ""));
    }
}
