package io.playmaker.health;

import java.util.List;

/** The accounts of one batch whose band changed. Published in the transaction that scored them. */
public record BandsChanged(List<BandChanged> changes) {}
