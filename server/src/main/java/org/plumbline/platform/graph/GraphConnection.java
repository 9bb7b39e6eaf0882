package org.plumbline.platform.graph;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.plumbline.platform.stores.StoreAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The driver. It gives up quickly: with Neo4j away a request says so instead of hanging.
@Configuration(proxyBeanMethods = false)
class GraphConnection {
    @Bean
    Driver driver(StoreAddresses stores) {
        Config config = Config.builder()
                .withConnectionTimeout(2, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(3, TimeUnit.SECONDS)
                .withConnectionLivenessCheckTimeout(1, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(24)
                .withUserAgent("plumbline")
                .build();
        return GraphDatabase.driver(
                stores.boltUri(),
                AuthTokens.basic(stores.neo4j().user(), stores.neo4j().password()),
                config);
    }
}
