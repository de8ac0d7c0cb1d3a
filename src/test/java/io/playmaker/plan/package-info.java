/** How success plans are kept. */
package io.playmaker.plan;
