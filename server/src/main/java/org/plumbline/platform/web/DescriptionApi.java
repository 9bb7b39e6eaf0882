package org.plumbline.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of all routes, for programs that read one.
@RestController
final class DescriptionApi {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Open
    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> get() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("openapi.yaml"));
    }
}
