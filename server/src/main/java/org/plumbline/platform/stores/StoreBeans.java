package org.plumbline.platform.stores;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plumbline.platform.InBackground;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;

/// The stores as beans. Whoever starts the application registers [Stores]; whoever connects to PostgreSQL asks for
/// [StoreAddresses] and so waits until it answers. The graph is waited for by [Stores#awaitGraph()].
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    StoreAddresses storeAddresses(Stores stores) {
        stores.awaitPostgres();
        return stores.addresses();
    }

    /// Under the name by which Spring looks for it. One thread, because components made in the background may need each
    /// other, and Spring gives up on two that are made at the same time.
    @Bean
    ExecutorService bootstrapExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("bootstrap").daemon().factory());
    }

    @Bean
    static BeanFactoryPostProcessor backgroundComponents() {
        return factory -> {
            for (var name : factory.getBeanDefinitionNames()) {
                if (factory.getBeanDefinition(name) instanceof ScannedGenericBeanDefinition definition
                        && !definition.isLazyInit() // a command that makes only what it needs
                        && definition.getMetadata().isAnnotated(InBackground.class.getName())) {
                    definition.setBackgroundInit(true);
                }
            }
        };
    }
}
