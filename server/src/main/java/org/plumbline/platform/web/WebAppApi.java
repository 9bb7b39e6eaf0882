package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The web app's page and files.
@RestController
final class WebAppApi {
    private final WebApp app;

    WebAppApi(WebApp app) {
        this.app = app;
    }

    @Open
    @GetMapping("/")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return file(request);
    }

    @Open
    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        return file(request);
    }

    /// What `WebAppPaths` leads here.
    @Open
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        return app.find(request.getRequestURI())
                .map(file -> file.answer(request.getHeader(HttpHeaders.ACCEPT_ENCODING)))
                .orElseThrow(
                        () -> new Refused(
                                ProblemCategory.NOT_FOUND,
                                "",
                                "not_found",
                                app.isBuilt()
                                        ? "There is no such page."
                                        : "This server was started without the web app; ./plumbline run builds and serves it."));
    }
}
