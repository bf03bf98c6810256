export { referralChart } from './chart.ts'
export * from './contract.ts'
