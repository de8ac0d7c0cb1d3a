package io.playmaker.plan;

import io.playmaker.shared.AccountId;
import java.time.LocalDate;

/** A milestone of an account's plan that is neither reached nor given up. */
public record PlannedMilestone(AccountId account, String title, LocalDate targetOn) {}
