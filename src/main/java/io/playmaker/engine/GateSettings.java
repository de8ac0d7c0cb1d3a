package io.playmaker.engine;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param topics topics of external tasks that models may use; programs of yours work on them */
@ConfigurationProperties("playmaker.gate")
record GateSettings(@DefaultValue Set<String> topics) {}
