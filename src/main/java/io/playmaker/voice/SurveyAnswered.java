package io.playmaker.voice;

/** A customer answered. Published in the same transaction. */
public record SurveyAnswered(Survey survey, Asked asked) {}
