import { describe, expect, it } from 'vitest'
import { arrowCurve } from './arrowCurve.ts'

const note = (x: number, y: number) => ({ x, y, w: 200, h: 200 })

describe('an arrow', () => {
  it('leads from border to border, a little off both', () => {
    expect(arrowCurve(note(0, 0), note(500, 0), 0)?.line).toBe('M205 100L495 100')
    expect(arrowCurve(note(0, 0), note(0, 500), 0)?.line).toBe('M100 205L100 495')
    expect(arrowCurve(note(500, 0), note(0, 0), 0)?.line).toBe('M495 100L205 100')
  })

  it('has its head at its end', () => {
    expect(arrowCurve(note(0, 0), note(500, 0), 0)?.head).toBe('M479 91.2L495 100L479 108.8')
  })

  it('has its label in the middle of what is seen', () => {
    expect(arrowCurve(note(0, 0), note(500, 0), 0)?.middle).toEqual({ x: expect.closeTo(350, 2), y: 100 })
  })

  it('bends to the right of somebody who walks along it', () => {
    const right = arrowCurve(note(0, 0), note(1000, 0), 100)
    expect(right?.middle).toEqual({ x: expect.closeTo(600, 2), y: expect.closeTo(200, 2) })
    expect(right?.line).toMatch(/^M205 .*A1300 1300 0 0 0 995 /)
    const left = arrowCurve(note(0, 0), note(1000, 0), -100)
    expect(left?.middle).toEqual({ x: expect.closeTo(600, 2), y: expect.closeTo(0, 2) })
    expect(left?.line).toMatch(/A1300 1300 0 0 1 /)
  })

  it('takes the long way round when it is bent far', () => {
    expect(arrowCurve(note(0, 0), note(400, 0), 1000)?.line).toMatch(/A520 520 0 1 0 /)
  })

  it('between notes that cover each other leads from middle to middle', () => {
    expect(arrowCurve(note(0, 0), note(100, 0), 0)?.line).toBe('M100 100L200 100')
    expect(arrowCurve(note(0, 0), note(0, 0), 0)).toBeUndefined()
  })
})
