package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands controllers the caller and the write as it arrived.
@Component
final class Arguments implements HandlerMethodArgumentResolver {
    static final int LARGEST_BODY = 4 * 1024 * 1024;
    static final int LARGEST_FILE = 64 * 1024 * 1024;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Caller.class || type == WriteRequest.class || type == Query.class || type == Presence.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .orElseThrow(() -> new IllegalStateException("not an HTTP request"));
        if (parameter.getParameterType() == Query.class) {
            return new Query(request.getParameterMap());
        }
        if (!(request.getAttribute(BearerFilter.CALLER) instanceof Caller caller)) {
            throw new Refused(ProblemCategory.UNAUTHENTICATED, "", "no_token", "A bearer token is needed.");
        }
        if (parameter.getParameterType() == Caller.class) {
            return caller;
        }
        if (parameter.getParameterType() == Presence.class) {
            return request.getAttribute(BearerFilter.PRESENCE);
        }
        var write = new WriteRequest(
                caller,
                operation(request),
                idempotencyKey(request),
                expectedVersion(request.getHeader("If-Match")),
                body(request, parameter.hasParameterAnnotation(AsFile.class) ? LARGEST_FILE : LARGEST_BODY));
        return request.getAttribute(InnerRequest.ASKED) instanceof byte[] asked ? write.askedBy(asked) : write;
    }

    /// What is said in the query is part of what is asked: a key sent again with another query is another request.
    private static String operation(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// The firewall lets no header through that has a control character: it says so when the header is read.
    private static @Nullable String idempotencyKey(HttpServletRequest request) {
        try {
            return request.getHeader("Idempotency-Key");
        } catch (RequestRejectedException rejected) {
            throw WriteRequest.badKey();
        }
    }

    static byte[] body(HttpServletRequest request, int largest) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new Refused(
                        ProblemCategory.TOO_LARGE, "", "too_large", "At most " + largest + " bytes are read.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(ProblemCategory.MALFORMED, "", "body", "The body ended early.");
        }
    }

    private static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new Refused(ProblemCategory.VERSION, "", "version", "If-Match must be an ETag of this thing.");
        }
    }
}
