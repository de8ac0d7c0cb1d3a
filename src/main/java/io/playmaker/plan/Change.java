package io.playmaker.plan;

import java.time.Instant;

/** A version of the plan: who made it, when, and what changed. */
public record Change(int version, Instant at, String by, String what) {}
