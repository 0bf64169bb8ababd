/**
 * Settings, definitions and errors: what a user configures and what they are told.
 *
 * <p>In: {@code pipeline.yaml}, files and assignments that override it, the folder of definitions.
 * Out: {@link org.marsad.config.Settings}, {@link org.marsad.config.Definitions}, {@link
 * org.marsad.config.UserError}.
 *
 * <p>Decisions. Every default stands in {@code pipeline.yaml} and nowhere else; ranges stand beside
 * the settings ({@code Range}). A value may only replace one of its own kind. Files are read as
 * plain values: tags make no objects, aliases are not followed. Secrets are masked wherever text
 * leaves the program.
 */
package org.marsad.config;
