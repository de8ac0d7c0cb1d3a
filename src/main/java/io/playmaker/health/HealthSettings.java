package io.playmaker.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param lanes how many batches of accounts a node scores side by side */
@ConfigurationProperties("playmaker.health")
record HealthSettings(@DefaultValue("2") int lanes) {}
