package io.playmaker.playbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param runsPerAccount how many playbooks may be under way for one account before further moments wait */
@ConfigurationProperties("playmaker.playbooks")
record PlaybookSettings(@DefaultValue("5") int runsPerAccount) {}
