package org.plumbline.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the shared catalogue once per server.
@Configuration(proxyBeanMethods = false)
class CatalogueAtStart {
    @Bean
    Catalogue catalogue() {
        return CatalogueFiles.read();
    }

    @Bean
    ExerciseWords exerciseWords(Catalogue catalogue) {
        return catalogue.vocabulary().words();
    }
}
