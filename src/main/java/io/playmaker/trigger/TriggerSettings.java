package io.playmaker.trigger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param batch how many moments are decided, and their playbooks started, in one transaction
 * @param tooOld a moment that happened longer ago than this when it was learned starts nothing
 * @param lookAgainAfter when a waiting moment is looked at again, unless a run of its account ends before
 */
@ConfigurationProperties("playmaker.triggers")
record TriggerSettings(
        @DefaultValue("100") int batch,
        @DefaultValue("14d") Duration tooOld,
        @DefaultValue("1d") Duration lookAgainAfter) {}
