package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().getName().startsWith("org.springframework.boot.webmvc.autoconfigure.error")
                || method.hasMethodAnnotation(Open.class)) {
            return true;
        }
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
        return true;
    }
}
