package org.plumbline.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.plumbline.platform.stores.Login;
import org.plumbline.platform.stores.StoreAddresses;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The three log-ins to PostgreSQL. `app` serves requests and is bound by row security; `worker` finds work; `owner`
/// migrates, backs up and restores and is never used for a request.
@Configuration(proxyBeanMethods = false)
class Databases {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Brings the schema to where the code expects it before anything else uses the database.
    @Bean
    Schema schema(@Qualifier("owner") DataSource owner, StoreAddresses stores) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of(
                        "app", stores.app().user(), "worker", stores.worker().user()))
                .validateMigrationNaming(true)
                .load();
        flyway.migrate();
        return new Schema(flyway);
    }

    @Bean
    @Qualifier("owner")
    HikariDataSource ownerDataSource(StoreAddresses stores) {
        return pool("owner", stores, stores.owner(), 2);
    }

    @Bean
    @Qualifier("worker")
    HikariDataSource workerDataSource(StoreAddresses stores, Schema schema) {
        return pool("worker", stores, stores.worker(), 2);
    }

    @Bean
    @Primary
    HikariDataSource appDataSource(StoreAddresses stores, Schema schema) {
        return pool("app", stores, stores.app(), 24);
    }

    @Bean
    @Primary
    JdbcClient sql(DataSource app) {
        return JdbcClient.create(app);
    }

    @Bean
    @Qualifier("worker")
    JdbcClient workerSql(@Qualifier("worker") DataSource worker) {
        return JdbcClient.create(worker);
    }

    @Bean
    @Qualifier("owner")
    JdbcClient ownerSql(@Qualifier("owner") DataSource owner, Schema schema) {
        return JdbcClient.create(owner);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource app) {
        return new DataSourceTransactionManager(app);
    }

    private static HikariDataSource pool(String name, StoreAddresses stores, Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(stores.jdbcUrl());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("ApplicationName", "plumbline-" + name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "600");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
