package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request through to a route only with the right that the route names.
@Component
final class Gate implements HandlerInterceptor {
    private final Transactions transactions;

    Gate(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (!method.hasMethodAnnotation(Open.class)) {
                requireRight(request, method);
            }
            refuseForeignForm(request);
        }
        return true;
    }

    private void requireRight(HttpServletRequest request, HandlerMethod method) {
        if (!(request.getAttribute(BearerFilter.CALLER) instanceof Caller caller)) {
            throw new Refused(ProblemCategory.UNAUTHENTICATED, "", "no_token", "A bearer token is needed.");
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null || !caller.may(needs.value())) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN,
                    "",
                    "scope",
                    needs == null
                            ? "This route is closed."
                            : "The token needs the scope " + needs.value().wire() + ".");
        }
        if (needs.value() != Scope.READ) {
            transactions.mayWrite(caller);
        }
    }

    /// A body is read as it comes: what is packed or in parts would be taken for something else.
    private static void refuseForeignForm(HttpServletRequest request) {
        String type = request.getContentType();
        String packed = request.getHeader("Content-Encoding");
        if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new Refused(
                    ProblemCategory.FORMAT,
                    "",
                    "content_type",
                    "The body must be the thing itself, not parts of a form.");
        }
        if (packed != null && !packed.strip().equalsIgnoreCase("identity")) {
            throw new Refused(ProblemCategory.FORMAT, "", "content_encoding", "The body must not be compressed.");
        }
    }
}
