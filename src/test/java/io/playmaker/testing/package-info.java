/** What tests share: one application context per database, a clock that tests move, and a clean slate. */
package io.playmaker.testing;
