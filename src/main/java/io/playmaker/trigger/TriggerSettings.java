package io.playmaker.trigger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param batch how many moments are decided, and their playbooks started, in one transaction
 * @param lanes how many such transactions a node works on side by side; while one waits for the database another
 *     prepares its own
 * @param tooOld a moment that happened longer ago than this when it was learned starts nothing
 * @param mostAtOnce for how many accounts a person may start a playbook together
 * @param lookAgainAfter when a waiting moment is looked at again, unless a run of its account ends before
 */
@ConfigurationProperties("playmaker.triggers")
record TriggerSettings(
        @DefaultValue("100") int batch,
        @DefaultValue("2") int lanes,
        @DefaultValue("14d") Duration tooOld,
        @DefaultValue("1d") Duration lookAgainAfter,
        @DefaultValue("1000") int mostAtOnce) {}
