package io.playmaker.shared;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Lets PostgreSQL's driver send a batch of inserts as one statement, ours and the engine's alike. */
@Component
class BatchesAsOne implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null && isPostgres(pool.getJdbcUrl()))
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return bean;
    }

    private static boolean isPostgres(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
