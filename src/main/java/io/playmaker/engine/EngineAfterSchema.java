package io.playmaker.engine;

import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Makes the engine wait for its tables: Flyway creates them, not the engine. */
@Component
@DependsOn("flywayInitializer")
class EngineAfterSchema extends AbstractCamundaConfiguration {}
