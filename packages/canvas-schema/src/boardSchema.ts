import {
  arrowBindingMigrations,
  arrowBindingProps,
  arrowShapeMigrations,
  arrowShapeProps,
  createTLSchema,
  frameShapeMigrations,
  frameShapeProps,
  groupShapeMigrations,
  groupShapeProps,
  noteShapeMigrations,
  noteShapeProps,
  type TLSchema,
} from '@tldraw/tlschema'
import { phaseShapeProps } from './phaseShape.ts'

/** The tldraw schema of a board: only the shapes that mean something on a map. Runs without a DOM. */
export function createBoardSchema(): TLSchema {
  return createTLSchema({
    shapes: {
      note: { props: noteShapeProps, migrations: noteShapeMigrations },
      arrow: { props: arrowShapeProps, migrations: arrowShapeMigrations },
      frame: { props: frameShapeProps, migrations: frameShapeMigrations },
      group: { props: groupShapeProps, migrations: groupShapeMigrations },
      phase: { props: phaseShapeProps },
    },
    bindings: { arrow: { props: arrowBindingProps, migrations: arrowBindingMigrations } },
  })
}
