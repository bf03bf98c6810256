export { actsOnReferral } from './acts.ts'
export { referralChart } from './chart.ts'
export * from './contract.ts'
export { answerDue, resultDue } from './deadlines.ts'
export { noConsentNamed, packetPartNames, referralReasons, referralRefusals } from './words.ts'
export {
  type Evidence,
  gaps,
  nationalPackage,
  type PackageAnswer as PackageAnswerName,
  packageAnswers,
  packageFor,
  type PackageItem,
  type PackageState,
  packageState,
  provides,
} from './package.ts'
export * from './package-contract.ts'
