package io.playmaker.message;

/** A message could not be sent for a day; a person has to deliver it. Published in the same transaction. */
public record MessageGivenUp(Message message) {}
