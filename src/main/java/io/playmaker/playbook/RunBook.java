package io.playmaker.playbook;

import org.springframework.stereotype.Component;

/** The three tables that tell a run's story. */
@Component
record RunBook(StartRows starts, RunRows runs, ActiveRuns active, StepRows steps) {}
