/** How playbooks start, run and end. */
package io.playmaker.playbook;
