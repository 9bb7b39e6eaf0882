package org.plumbline.platform.web;

import java.util.List;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the edge. Spring Security brings the firewall and the response headers; who may do what is said by each route
/// (`@Needs`, `@Open`) and held by the gate, so that nothing else of its chain is asked for.
@Configuration(proxyBeanMethods = false)
class Edge implements WebMvcConfigurer {
    /// No inline script or style, and nothing from another host.
    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS = "screen-wake-lock=(self), publickey-credentials-get=(self),"
            + " publickey-credentials-create=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final Gate gate;
    private final Arguments arguments;

    Edge(Gate gate, Arguments arguments) {
        this.gate = gate;
        this.arguments = arguments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    /// What the firewall does not let in is answered like everything else that cannot be read.
    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (_, response, _) -> problems.write(
                response,
                ProblemCategory.MALFORMED,
                new Issue("", "request", "The method, the path or a header of this request is not one that is read."));
    }

    /// Tomcat answers some requests before any filter is asked: in our words as well. It reads no body as a form.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainTomcat() {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve()));
        };
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Authenticator authenticator, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .headers(Edge::headers)
                .addFilterBefore(new BearerFilter(authenticator, problems), AuthorizationFilter.class)
                .build();
    }

    /// What browsers are told with every answer. HSTS is said over https only, and for this host alone: we cannot speak
    /// for others below it.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", PERMISSIONS));
    }
}
