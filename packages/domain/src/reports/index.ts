export { reportChart } from './chart.ts'
export * from './contract.ts'
export * from './urgency.ts'
