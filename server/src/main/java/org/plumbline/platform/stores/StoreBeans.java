package org.plumbline.platform.stores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The stores as beans. Whoever starts the application registers [Stores]; whoever connects to PostgreSQL asks for
/// [StoreAddresses] and so waits until it answers. The graph is waited for by [Stores#awaitGraph()].
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    StoreAddresses storeAddresses(Stores stores) {
        stores.awaitPostgres();
        return stores.addresses();
    }
}
