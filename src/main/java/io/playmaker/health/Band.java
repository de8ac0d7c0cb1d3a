package io.playmaker.health;

/** Green, yellow or red; unknown when too little fresh data is there to say. */
public enum Band {
    GREEN,
    YELLOW,
    RED,
    UNKNOWN
}
