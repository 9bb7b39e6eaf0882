package org.plumbline.mcp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestClient;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Adds a token to every request, for programs that have no way to send one.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LetThrough implements Filter {
    private static final String HEADER = "Authorization";

    private volatile String bearer = "";

    void as(TestClient athlete) {
        bearer = "Bearer " + athlete.token();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var admitted = new HttpServletRequestWrapper((HttpServletRequest) request) {
            @Override
            public @Nullable String getHeader(String name) {
                return name.equalsIgnoreCase(HEADER) ? bearer : super.getHeader(name);
            }
        };
        chain.doFilter(admitted, response);
    }
}
