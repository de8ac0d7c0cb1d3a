/** What the product promises, from end to end, across all rooms. */
package io.playmaker.story;
